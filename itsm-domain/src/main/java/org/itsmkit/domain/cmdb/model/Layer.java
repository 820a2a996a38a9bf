package org.itsmkit.domain.cmdb.model;

/**
 * How far a class is from the business, the nearest first. After the domains of ServiceNow's Common Service Data Model, with
 * what runs services apart from what it runs on.
 */
public enum Layer {
    /** What the business buys and sells: business services, offerings. */
    BUSINESS,
    /** What is delivered to it: application services, technical services. */
    SERVICE,
    /** The software they consist of: applications, databases. */
    APPLICATION,
    /** What software runs on: machines, containers, clusters. */
    PLATFORM,
    /** What machines need: networks, storage, power. */
    INFRASTRUCTURE,
    /** What everything else refers to: locations, contracts, people, organisations. */
    FOUNDATION
}
