-- Of approved leave of which a change is asked for: what stays approved until that is decided, as JSON.
alter table vacation_request add column approved_before text collate "C";
create index vacation_request_change on vacation_request (owner) where approved_before is not null;
