-- Instants are microseconds since 1970 in UTC. Text is compared by its bytes.

-- What a ticket is now. next_due is the greatest bigint when nothing is due; labels is empty when everyone may see the
-- ticket; indexed_values repeats what itsm_ticket_field holds, so that a write can tell whether it has to touch it.
create table itsm_ticket (
    tenant_id varchar(64) collate "C" not null,
    id uuid not null,
    ticket_number varchar(64) collate "C" not null,
    type_key varchar(64) collate "C" not null,
    type_version integer not null,
    state varchar(64) collate "C" not null,
    category varchar(16) collate "C" not null,
    is_open boolean not null,
    state_since bigint not null,
    title text collate "C",
    priority bigint,
    priority_rank bigint not null,
    priority_computed bigint,
    impact bigint,
    urgency bigint,
    first_response_at bigint,
    team varchar(128) collate "C",
    assignee varchar(128) collate "C",
    requester varchar(128) collate "C",
    created_at bigint not null,
    updated_at bigint not null,
    next_due bigint not null,
    next_wake bigint,
    link_count integer not null,
    readers_open boolean not null,
    labels text collate "C" not null,
    indexed_values text collate "C" not null,
    document text collate "C" not null,
    clocks text collate "C" not null,
    head bytea not null,
    version bigint not null,
    constraint itsm_ticket_pk primary key (tenant_id, id)
) with (fillfactor = 85);
create unique index itsm_ticket_number on itsm_ticket (tenant_id, ticket_number);
create index itsm_ticket_team on itsm_ticket (tenant_id, team, next_due, id) where is_open;
create index itsm_ticket_assignee on itsm_ticket (tenant_id, assignee, next_due, id) where is_open;
create index itsm_ticket_requester on itsm_ticket (tenant_id, requester, created_at, id);

-- What happened to it, word for word.
create table itsm_journal (
    tenant_id varchar(64) collate "C" not null,
    ticket_id uuid not null,
    sequence_number bigint not null,
    entry text collate "C" not null,
    disclosures text collate "C" not null,
    hash bytea not null,
    constraint itsm_journal_pk primary key (tenant_id, ticket_id, sequence_number)
);

-- Values of indexed fields. field is the name and the kind of value, "cost:money"; sort_key orders as the values do.
-- A ticket that is about a configuration item has a row "affected/<its id>:flag".
create table itsm_ticket_field (
    tenant_id varchar(64) collate "C" not null,
    ticket_id uuid not null,
    field varchar(80) collate "C" not null,
    written varchar(1000) collate "C" not null,
    sort_key bytea not null,
    constraint itsm_ticket_field_pk primary key (tenant_id, ticket_id, field)
);
create index itsm_ticket_field_value on itsm_ticket_field (tenant_id, field, sort_key, ticket_id);

-- Who may see a ticket that not everyone may see.
create table itsm_ticket_label (
    tenant_id varchar(64) collate "C" not null,
    ticket_id uuid not null,
    is_denied boolean not null,
    label varchar(250) collate "C" not null,
    constraint itsm_ticket_label_pk primary key (tenant_id, ticket_id, is_denied, label)
);

create table itsm_link (
    tenant_id varchar(64) collate "C" not null,
    ticket_id uuid not null,
    type_key varchar(64) collate "C" not null,
    other_id uuid not null,
    inverse_key varchar(64) collate "C" not null,
    constraint itsm_link_pk primary key (tenant_id, ticket_id, type_key, other_id)
);

-- Commands that were executed, so that repeating one gives the first result.
create table itsm_command (
    tenant_id varchar(64) collate "C" not null,
    id varchar(128) collate "C" not null,
    digest text collate "C" not null,
    ticket_id uuid not null,
    version bigint not null,
    executed_at bigint not null,
    constraint itsm_command_pk primary key (tenant_id, id)
);
create index itsm_command_age on itsm_command (executed_at);

-- What is to be done later. Workers ask across tenants, so these indexes do not begin with one.
create table itsm_work (
    tenant_id varchar(64) collate "C" not null,
    id varchar(200) collate "C" not null,
    kind varchar(16) collate "C" not null,
    ticket_id uuid not null,
    payload text collate "C" not null,
    due_at bigint not null,
    attempts integer not null,
    claim_token uuid,
    claimed_until bigint,
    error text collate "C",
    is_dead boolean not null,
    dead_since bigint,
    constraint itsm_work_pk primary key (tenant_id, id)
);
create index itsm_work_due on itsm_work (due_at) where not is_dead;
create index itsm_work_claimed on itsm_work (claimed_until) where claimed_until is not null;
create index itsm_work_dead on itsm_work (tenant_id, id) where is_dead;

create table itsm_sequence (
    tenant_id varchar(64) collate "C" not null,
    name varchar(200) collate "C" not null,
    next_number bigint not null,
    constraint itsm_sequence_pk primary key (tenant_id, name)
);
