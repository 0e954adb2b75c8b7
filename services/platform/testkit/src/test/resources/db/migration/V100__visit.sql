create table visit (id int primary key);
grant select, insert on visit to ${serviceRole};
