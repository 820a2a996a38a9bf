package org.itsmkit.domain.cmdb.model;

import static org.itsmkit.domain.cmdb.model.ImpactTravel.NONE;
import static org.itsmkit.domain.cmdb.model.ImpactTravel.SOURCE_NEEDS_TARGET;
import static org.itsmkit.domain.cmdb.model.ImpactTravel.TARGET_NEEDS_SOURCE;
import static org.itsmkit.domain.cmdb.model.Layer.APPLICATION;
import static org.itsmkit.domain.cmdb.model.Layer.BUSINESS;
import static org.itsmkit.domain.cmdb.model.Layer.FOUNDATION;
import static org.itsmkit.domain.cmdb.model.Layer.INFRASTRUCTURE;
import static org.itsmkit.domain.cmdb.model.Layer.PLATFORM;
import static org.itsmkit.domain.cmdb.model.Layer.SERVICE;

import java.time.Duration;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.field.FieldSchema;
import org.jspecify.annotations.Nullable;

/**
 * The model to begin with: classes from business services to power, after the layers of the Common Service Data Model, and how
 * they hang together. A host {@link ConfigurationModel#with adds} what it has besides. Its keys are constants here.
 *
 * <p>An item that sources have not seen for 60 days is stale, as ServiceNow's dashboards have it; one that exists on paper alone,
 * such as a contract, is never seen by any.
 */
public final class StandardModel {

    /** The root of all. */
    public static final String ITEM = "item";

    /** Whatever somebody relies on for a purpose of theirs; impact reports name these. */
    public static final String ANY_SERVICE = "service";

    public static final String BUSINESS_SERVICE = "business-service";
    public static final String SERVICE_OFFERING = "service-offering";
    public static final String APPLICATION_SERVICE = "application-service";
    public static final String TECHNICAL_SERVICE = "technical-service";

    public static final String ANY_APPLICATION = "application";
    public static final String DATABASE = "database";

    /** What software runs on. */
    public static final String ANY_PLATFORM = "platform";

    /** A computer, real or virtual. */
    public static final String HOST = "host";

    public static final String SERVER = "server";
    public static final String VIRTUAL_MACHINE = "virtual-machine";
    public static final String CONTAINER = "container";
    public static final String CLUSTER = "cluster";

    public static final String ANY_INFRASTRUCTURE = "infrastructure";
    /** A network device or a network link. */
    public static final String NETWORK_ELEMENT = "network-element";

    public static final String NETWORK_DEVICE = "network-device";
    public static final String NETWORK_LINK = "network-link";
    public static final String STORAGE = "storage";
    public static final String POWER_FEED = "power-feed";

    /** What other items only refer to. */
    public static final String REFERENCE = "reference";

    public static final String LOCATION = "location";
    public static final String CONTRACT = "contract";
    /** A person or an organisation. */
    public static final String PARTY = "party";

    public static final String PERSON = "person";
    public static final String ORGANISATION = "organisation";

    public static final String DEPENDS_ON = "depends-on";
    public static final String RUNS_ON = "runs-on";
    public static final String CONTAINS = "contains";
    public static final String OFFERING_OF = "offering-of";
    public static final String MEMBER_OF = "member-of";
    /** There is a cable; who needs whom is said by {@link #UPLINKED_BY}. */
    public static final String CONNECTS_TO = "connects-to";

    public static final String UPLINKED_BY = "uplinked-by";
    public static final String POWERED_BY = "powered-by";
    public static final String STORED_ON = "stored-on";
    public static final String LOCATED_IN = "located-in";
    public static final String COVERED_BY = "covered-by";
    public static final String OWNED_BY = "owned-by";
    public static final String SERVES = "serves";

    private static final Duration STALE = Duration.ofDays(60);
    private static final Redundancy ONE = Redundancy.atLeast(1);

    private static final ConfigurationModel MODEL =
            ConfigurationModel.EMPTY.with(classes()).with(relationTypes()).with(rules());

    private StandardModel() {}

    public static ConfigurationModel model() {
        return MODEL;
    }

    private static ClassDefinition[] classes() {
        return new ClassDefinition[] {
            group(ITEM, "Configuration item", null, INFRASTRUCTURE)
                    .attributes(StandardFields.DESCRIPTION, StandardFields.ENVIRONMENT)
                    .livingBy(StandardLife.ITEM)
                    .staleAfter(STALE),
            group(ANY_SERVICE, "Service", ITEM, SERVICE)
                    .asService()
                    .required(ItemFields.OWNER)
                    .recommended(ItemFields.SUPPORT_GROUP, StandardFields.DESCRIPTION)
                    .livingBy(StandardLife.SERVICE),
            kind(BUSINESS_SERVICE, "Business service", ANY_SERVICE).in(BUSINESS),
            kind(SERVICE_OFFERING, "Service offering", ANY_SERVICE).in(BUSINESS),
            kind(APPLICATION_SERVICE, "Application service", ANY_SERVICE),
            kind(TECHNICAL_SERVICE, "Technical service", ANY_SERVICE),
            kind(ANY_APPLICATION, "Application", ITEM)
                    .in(APPLICATION)
                    .attributes(StandardFields.VERSION, StandardFields.VENDOR)
                    .required(ItemFields.SUPPORT_GROUP)
                    .recommended(ItemFields.OWNER, StandardFields.VERSION, StandardFields.ENVIRONMENT),
            kind(DATABASE, "Database", ANY_APPLICATION)
                    .attributes(StandardFields.ENGINE)
                    .required(StandardFields.ENGINE),
            group(ANY_PLATFORM, "Platform", ITEM, PLATFORM)
                    .required(ItemFields.SUPPORT_GROUP)
                    .recommended(StandardFields.ENVIRONMENT),
            group(HOST, "Host", ANY_PLATFORM, PLATFORM)
                    .attributes(
                            StandardFields.HOST_NAME,
                            StandardFields.IP_ADDRESS,
                            StandardFields.MAC_ADDRESS,
                            StandardFields.OPERATING_SYSTEM,
                            StandardFields.CPU_COUNT,
                            StandardFields.MEMORY_MIB)
                    .required(StandardFields.HOST_NAME)
                    .recommended(StandardFields.IP_ADDRESS, StandardFields.OPERATING_SYSTEM),
            kind(SERVER, "Server", HOST)
                    .attributes(
                            StandardFields.SERIAL_NUMBER,
                            StandardFields.ASSET_TAG,
                            StandardFields.MANUFACTURER,
                            StandardFields.PRODUCT)
                    .required(StandardFields.SERIAL_NUMBER)
                    .recommended(StandardFields.MANUFACTURER, StandardFields.PRODUCT),
            kind(VIRTUAL_MACHINE, "Virtual machine", HOST),
            kind(CONTAINER, "Container", ANY_PLATFORM)
                    .attributes(StandardFields.IMAGE)
                    .required(StandardFields.IMAGE),
            kind(CLUSTER, "Cluster", ANY_PLATFORM),
            group(ANY_INFRASTRUCTURE, "Infrastructure", ITEM, INFRASTRUCTURE)
                    .attributes(
                            StandardFields.SERIAL_NUMBER,
                            StandardFields.ASSET_TAG,
                            StandardFields.MANUFACTURER,
                            StandardFields.PRODUCT)
                    .required(ItemFields.SUPPORT_GROUP),
            group(NETWORK_ELEMENT, "Network element", ANY_INFRASTRUCTURE, INFRASTRUCTURE),
            kind(NETWORK_DEVICE, "Network device", NETWORK_ELEMENT)
                    .attributes(StandardFields.HOST_NAME, StandardFields.IP_ADDRESS, StandardFields.MAC_ADDRESS)
                    .required(StandardFields.SERIAL_NUMBER)
                    .recommended(StandardFields.IP_ADDRESS),
            kind(NETWORK_LINK, "Network link", NETWORK_ELEMENT)
                    .attributes(StandardFields.BANDWIDTH_MBIT)
                    .recommended(StandardFields.BANDWIDTH_MBIT),
            kind(STORAGE, "Storage", ANY_INFRASTRUCTURE)
                    .attributes(StandardFields.CAPACITY_GIB)
                    .required(StandardFields.SERIAL_NUMBER)
                    .recommended(StandardFields.CAPACITY_GIB),
            kind(POWER_FEED, "Power feed", ANY_INFRASTRUCTURE)
                    .attributes(StandardFields.POWER_W)
                    .recommended(StandardFields.POWER_W),
            group(REFERENCE, "Reference", ITEM, FOUNDATION).livingBy(StandardLife.REFERENCE),
            kind(LOCATION, "Location", REFERENCE)
                    .attributes(StandardFields.ADDRESS)
                    .recommended(StandardFields.ADDRESS),
            kind(CONTRACT, "Contract", REFERENCE)
                    .attributes(
                            StandardFields.CONTRACT_NUMBER,
                            StandardFields.VENDOR,
                            StandardFields.STARTS_ON,
                            StandardFields.ENDS_ON)
                    .required(StandardFields.CONTRACT_NUMBER)
                    .recommended(StandardFields.ENDS_ON),
            group(PARTY, "Party", REFERENCE, FOUNDATION).attributes(StandardFields.EMAIL),
            kind(PERSON, "Person", PARTY).recommended(StandardFields.EMAIL),
            kind(ORGANISATION, "Organisation", PARTY),
        };
    }

    private static RelationType[] relationTypes() {
        FieldSchema port = FieldSchema.of(StandardFields.PORT);
        return new RelationType[] {
            RelationType.of(DEPENDS_ON, "depends on", "is needed by", SOURCE_NEEDS_TARGET)
                    .attributes(port),
            RelationType.of(RUNS_ON, "runs on", "hosts", SOURCE_NEEDS_TARGET),
            RelationType.of(CONTAINS, "contains", "is part of", SOURCE_NEEDS_TARGET),
            RelationType.of(OFFERING_OF, "is an offering of", "is offered as", SOURCE_NEEDS_TARGET),
            RelationType.of(MEMBER_OF, "is a member of", "has member", TARGET_NEEDS_SOURCE)
                    .grouped("members", ONE),
            RelationType.of(CONNECTS_TO, "is connected to", "is connected to", NONE)
                    .attributes(port),
            RelationType.of(UPLINKED_BY, "reaches the network by", "is the uplink of", SOURCE_NEEDS_TARGET)
                    .grouped("uplinks", ONE)
                    .attributes(port),
            RelationType.of(POWERED_BY, "is powered by", "powers", SOURCE_NEEDS_TARGET)
                    .grouped("power", ONE),
            RelationType.of(STORED_ON, "keeps its data on", "keeps the data of", SOURCE_NEEDS_TARGET),
            RelationType.of(LOCATED_IN, "is located in", "is the location of", SOURCE_NEEDS_TARGET),
            RelationType.of(COVERED_BY, "is covered by", "covers", NONE),
            RelationType.of(OWNED_BY, "is owned by", "owns", NONE),
            RelationType.of(SERVES, "serves", "is served by", TARGET_NEEDS_SOURCE),
        };
    }

    private static RelationRule[] rules() {
        return new RelationRule[] {
            RelationRule.may(ANY_SERVICE, DEPENDS_ON, ANY_SERVICE),
            RelationRule.may(ANY_SERVICE, DEPENDS_ON, ANY_APPLICATION),
            RelationRule.may(ANY_SERVICE, DEPENDS_ON, ANY_PLATFORM),
            RelationRule.may(ANY_SERVICE, DEPENDS_ON, ANY_INFRASTRUCTURE),
            RelationRule.may(ANY_APPLICATION, DEPENDS_ON, ANY_SERVICE),
            RelationRule.may(ANY_APPLICATION, DEPENDS_ON, ANY_APPLICATION),
            RelationRule.may(ANY_APPLICATION, DEPENDS_ON, ANY_PLATFORM),
            RelationRule.may(ANY_APPLICATION, DEPENDS_ON, ANY_INFRASTRUCTURE),
            RelationRule.may(ANY_PLATFORM, DEPENDS_ON, ANY_PLATFORM),
            RelationRule.may(ANY_PLATFORM, DEPENDS_ON, ANY_INFRASTRUCTURE),
            RelationRule.may(ANY_INFRASTRUCTURE, DEPENDS_ON, ANY_INFRASTRUCTURE),
            RelationRule.may(ANY_APPLICATION, RUNS_ON, ANY_PLATFORM),
            RelationRule.must(DATABASE, RUNS_ON, ANY_PLATFORM),
            RelationRule.must(VIRTUAL_MACHINE, RUNS_ON, ANY_PLATFORM),
            RelationRule.mayNot(VIRTUAL_MACHINE, RUNS_ON, CONTAINER),
            RelationRule.must(CONTAINER, RUNS_ON, ANY_PLATFORM),
            RelationRule.mayNot(CONTAINER, RUNS_ON, CONTAINER),
            RelationRule.may(ANY_SERVICE, CONTAINS, ANY_SERVICE),
            RelationRule.may(ANY_APPLICATION, CONTAINS, ANY_APPLICATION),
            RelationRule.may(ANY_PLATFORM, CONTAINS, ANY_PLATFORM),
            RelationRule.may(ANY_INFRASTRUCTURE, CONTAINS, ANY_INFRASTRUCTURE),
            RelationRule.must(SERVICE_OFFERING, OFFERING_OF, BUSINESS_SERVICE).atMost(1),
            RelationRule.may(ANY_APPLICATION, MEMBER_OF, CLUSTER),
            RelationRule.may(HOST, MEMBER_OF, CLUSTER),
            RelationRule.may(CONTAINER, MEMBER_OF, CLUSTER),
            RelationRule.may(HOST, CONNECTS_TO, NETWORK_ELEMENT),
            RelationRule.may(STORAGE, CONNECTS_TO, NETWORK_ELEMENT),
            RelationRule.may(NETWORK_ELEMENT, CONNECTS_TO, NETWORK_ELEMENT),
            RelationRule.may(HOST, UPLINKED_BY, NETWORK_ELEMENT),
            RelationRule.may(STORAGE, UPLINKED_BY, NETWORK_ELEMENT),
            RelationRule.may(NETWORK_ELEMENT, UPLINKED_BY, NETWORK_ELEMENT),
            RelationRule.may(SERVER, POWERED_BY, POWER_FEED),
            RelationRule.may(ANY_INFRASTRUCTURE, POWERED_BY, POWER_FEED),
            RelationRule.may(ANY_APPLICATION, STORED_ON, STORAGE),
            RelationRule.may(ANY_PLATFORM, STORED_ON, STORAGE),
            RelationRule.may(ITEM, LOCATED_IN, LOCATION).atMost(1),
            RelationRule.may(ITEM, COVERED_BY, CONTRACT),
            RelationRule.may(ITEM, OWNED_BY, PARTY),
            RelationRule.may(ANY_SERVICE, SERVES, PARTY),
        };
    }

    private static ClassDefinition kind(String key, String label, String superclass) {
        return CiClass.named(key).labelled(label).under(superclass);
    }

    private static ClassDefinition group(String key, String label, @Nullable String superclass, Layer layer) {
        ClassDefinition definition =
                CiClass.named(key).labelled(label).asAbstract().in(layer);
        return superclass == null ? definition : definition.under(superclass);
    }
}
