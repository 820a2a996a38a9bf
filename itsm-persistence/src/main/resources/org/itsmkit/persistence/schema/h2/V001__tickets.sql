create table itsm_ticket (
    tenant_id varchar(64) not null,
    id uuid not null,
    version bigint not null,
    constraint itsm_ticket_pk primary key (tenant_id, id)
);
