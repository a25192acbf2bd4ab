-- Most cases are a little larger than what PostgreSQL begins to compress at, and compressing them costs more than it saves.
alter table cases.case set (toast_tuple_target = 4080);
