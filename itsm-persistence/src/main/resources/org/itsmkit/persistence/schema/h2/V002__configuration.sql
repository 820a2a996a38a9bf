-- What is kept of the configuration graph. Conventions as in V001.

-- How many commits a tenant's graph has had. Its row is locked by each, so that they come one after the other.
create table if not exists itsm_graph (
    tenant_id varchar(64) not null,
    version bigint not null,
    recorded_at bigint not null,
    constraint itsm_graph_pk primary key (tenant_id)
);

create table if not exists itsm_graph_commit (
    tenant_id varchar(64) not null,
    version bigint not null,
    recorded_at bigint not null,
    actor varchar not null,
    reason varchar(1000) not null,
    ticket_id varchar(36),
    fact_count integer not null,
    constraint itsm_graph_commit_pk primary key (tenant_id, version)
);

-- What was ever recorded: what an element is from valid_from on. The document is empty unless the element is there.
create table if not exists itsm_graph_fact (
    tenant_id varchar(64) not null,
    version bigint not null,
    ordinal integer not null,
    is_relation boolean not null,
    element_id uuid not null,
    valid_from bigint not null,
    standing varchar(16) not null,
    recorded_at bigint not null,
    document varchar not null,
    constraint itsm_graph_fact_pk primary key (tenant_id, version, ordinal)
);
create index if not exists itsm_graph_fact_element on itsm_graph_fact (tenant_id, is_relation, element_id, valid_from desc, version desc, ordinal desc);

-- What an item is now, and, when it is there no longer, who may see what it was. redundancy and attributes are empty for none,
-- labels when everyone may see the item; indexed_values repeats what itsm_item_field holds, so that a write can tell whether it has to touch it.
create table if not exists itsm_item (
    tenant_id varchar(64) not null,
    id uuid not null,
    version bigint not null,
    is_present boolean not null,
    valid_from bigint not null,
    class_key varchar(64),
    name varchar(200),
    stage varchar(64),
    category varchar(16),
    status varchar(16),
    health varchar(16),
    criticality varchar(16),
    owner varchar(128),
    support_group varchar(128),
    duplicate_of varchar(36),
    redundancy varchar not null,
    attributes varchar not null,
    readers_open boolean not null,
    labels varchar not null,
    indexed_values varchar not null,
    constraint itsm_item_pk primary key (tenant_id, id)
);
create index if not exists itsm_item_class on itsm_item (tenant_id, class_key, id);
create index if not exists itsm_item_name on itsm_item (tenant_id, name, id);
create index if not exists itsm_item_duplicate on itsm_item (tenant_id, duplicate_of, id);

-- Values of indexed attributes, and who may see an item that not everyone may see: as for tickets.
create table if not exists itsm_item_field (
    tenant_id varchar(64) not null,
    item_id uuid not null,
    field varchar(80) not null,
    written varchar(1000) not null,
    sort_key varbinary(1000) not null,
    constraint itsm_item_field_pk primary key (tenant_id, item_id, field)
);
create index if not exists itsm_item_field_value on itsm_item_field (tenant_id, field, sort_key, item_id);

create table if not exists itsm_item_label (
    tenant_id varchar(64) not null,
    item_id uuid not null,
    is_denied boolean not null,
    label varchar(250) not null,
    constraint itsm_item_label_pk primary key (tenant_id, item_id, is_denied, label)
);

-- What a relation is now.
create table if not exists itsm_relation (
    tenant_id varchar(64) not null,
    id uuid not null,
    version bigint not null,
    is_present boolean not null,
    valid_from bigint not null,
    type_key varchar(64),
    source_id uuid,
    target_id uuid,
    group_key varchar(64),
    is_enabled boolean not null,
    calendar_key varchar(64),
    attributes varchar not null,
    constraint itsm_relation_pk primary key (tenant_id, id)
);
create index if not exists itsm_relation_source on itsm_relation (tenant_id, source_id, id);
create index if not exists itsm_relation_target on itsm_relation (tenant_id, target_id, id);

-- What sources last saw.
create table if not exists itsm_sighting (
    tenant_id varchar(64) not null,
    source varchar(64) not null,
    native_key varchar(200) not null,
    item_id uuid not null,
    seen_at bigint not null,
    attributes varchar not null,
    constraint itsm_sighting_pk primary key (tenant_id, source, native_key)
);
create index if not exists itsm_sighting_item on itsm_sighting (tenant_id, item_id);
create index if not exists itsm_sighting_age on itsm_sighting (tenant_id, seen_at, source, native_key);

-- Views with a name; sort_key orders as the names do.
create table if not exists itsm_baseline (
    tenant_id varchar(64) not null,
    name varchar(200) not null,
    sort_key varbinary(1000) not null,
    valid_at bigint not null,
    version bigint not null,
    created_at bigint not null,
    created_by varchar not null,
    constraint itsm_baseline_pk primary key (tenant_id, name)
);
create index if not exists itsm_baseline_order on itsm_baseline (tenant_id, sort_key);
