-- Instants are microseconds since 1970 in UTC. Text is compared by its code points, up to the last space; ids are the 16
-- bytes of a UUID, because the type of that name does not order them so. Every statement can be repeated, because MariaDB
-- ends a transaction at each of them. A key has room for 3,072 bytes, four for each character.

-- What a ticket is now. next_due is the greatest bigint when nothing is due; labels is empty when everyone may see the
-- ticket; indexed_values repeats what itsm_ticket_field holds, so that a write can tell whether it has to touch it.
create table if not exists itsm_ticket (
    tenant_id varchar(64) not null,
    id binary(16) not null,
    ticket_number varchar(64) not null,
    type_key varchar(64) not null,
    type_version integer not null,
    state varchar(64) not null,
    category varchar(16) not null,
    is_open boolean not null,
    state_since bigint not null,
    title mediumtext,
    priority bigint,
    priority_rank bigint not null,
    priority_computed bigint,
    impact bigint,
    urgency bigint,
    first_response_at bigint,
    team varchar(128),
    assignee varchar(128),
    requester varchar(128),
    created_at bigint not null,
    updated_at bigint not null,
    next_due bigint not null,
    next_wake bigint,
    link_count integer not null,
    readers_open boolean not null,
    labels mediumtext not null,
    indexed_values mediumtext not null,
    document mediumtext not null,
    clocks mediumtext not null,
    head varbinary(32) not null,
    version bigint not null,
    constraint itsm_ticket_pk primary key (tenant_id, id)
) engine = innodb row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists itsm_ticket_number on itsm_ticket (tenant_id, ticket_number);
create index if not exists itsm_ticket_team on itsm_ticket (tenant_id, team, is_open, next_due, id);
create index if not exists itsm_ticket_assignee on itsm_ticket (tenant_id, assignee, is_open, next_due, id);
create index if not exists itsm_ticket_requester on itsm_ticket (tenant_id, requester, created_at, id);

-- What happened to it, word for word.
create table if not exists itsm_journal (
    tenant_id varchar(64) not null,
    ticket_id binary(16) not null,
    sequence_number bigint not null,
    entry mediumtext not null,
    disclosures mediumtext not null,
    hash varbinary(32) not null,
    constraint itsm_journal_pk primary key (tenant_id, ticket_id, sequence_number)
) engine = innodb row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

-- Values of indexed fields. field is the name and the kind of value, "cost:money"; sort_key orders as the values do.
-- A ticket that is about a configuration item has a row "affected/<its id>:flag".
create table if not exists itsm_ticket_field (
    tenant_id varchar(64) not null,
    ticket_id binary(16) not null,
    field varchar(80) not null,
    written varchar(1000) not null,
    sort_key varbinary(1000) not null,
    constraint itsm_ticket_field_pk primary key (tenant_id, ticket_id, field)
) engine = innodb row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists itsm_ticket_field_value on itsm_ticket_field (tenant_id, field, sort_key, ticket_id);

-- Who may see a ticket that not everyone may see.
create table if not exists itsm_ticket_label (
    tenant_id varchar(64) not null,
    ticket_id binary(16) not null,
    is_denied boolean not null,
    label varchar(250) not null,
    constraint itsm_ticket_label_pk primary key (tenant_id, ticket_id, is_denied, label)
) engine = innodb row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists itsm_link (
    tenant_id varchar(64) not null,
    ticket_id binary(16) not null,
    type_key varchar(64) not null,
    other_id binary(16) not null,
    inverse_key varchar(64) not null,
    constraint itsm_link_pk primary key (tenant_id, ticket_id, type_key, other_id)
) engine = innodb row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;

-- Commands that were executed, so that repeating one gives the first result.
create table if not exists itsm_command (
    tenant_id varchar(64) not null,
    id varchar(128) not null,
    digest mediumtext not null,
    ticket_id binary(16) not null,
    version bigint not null,
    executed_at bigint not null,
    constraint itsm_command_pk primary key (tenant_id, id)
) engine = innodb row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists itsm_command_age on itsm_command (executed_at);

-- What is to be done later. Workers ask across tenants, so these indexes do not begin with one.
create table if not exists itsm_work (
    tenant_id varchar(64) not null,
    id varchar(200) not null,
    kind varchar(16) not null,
    ticket_id binary(16) not null,
    payload mediumtext not null,
    due_at bigint not null,
    attempts integer not null,
    claim_token binary(16),
    claimed_until bigint,
    error mediumtext,
    is_dead boolean not null,
    dead_since bigint,
    constraint itsm_work_pk primary key (tenant_id, id)
) engine = innodb row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists itsm_work_due on itsm_work (is_dead, due_at);
create index if not exists itsm_work_claimed on itsm_work (claimed_until);
create index if not exists itsm_work_dead on itsm_work (tenant_id, is_dead, id);

create table if not exists itsm_sequence (
    tenant_id varchar(64) not null,
    name varchar(200) not null,
    next_number bigint not null,
    constraint itsm_sequence_pk primary key (tenant_id, name)
) engine = innodb row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;
