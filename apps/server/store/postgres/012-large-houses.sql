-- What is over is listed by its first day, the last first; without an index that means sorting all leave there has been.
create index vacation_request_start on vacation_request (start_date, id);
