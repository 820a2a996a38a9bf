create table if not exists orders (id varchar(40) primary key, state varchar(20) not null);
