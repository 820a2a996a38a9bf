package org.itsmkit.domain.cmdb.quality;

/** What items and relations are judged by. */
public enum HealthMetric {
    /** An item fails without a value that its class requires. */
    REQUIRED(HealthArea.COMPLETENESS, 60),
    /** An item fails without a value that is recommended for its class. */
    RECOMMENDED(HealthArea.COMPLETENESS, 40),
    /** An item fails without any relation of the types that its class should have. */
    ORPHAN(HealthArea.CORRECTNESS, 1),
    /** An item fails that was not seen for as long as its class says. */
    STALE(HealthArea.CORRECTNESS, 1),
    /** An item of an independent class fails that is marked as a duplicate of another: of a set all but one. */
    DUPLICATE(HealthArea.CORRECTNESS, 1),
    /** An item fails that is not as an audit of its class expects. */
    AUDIT(HealthArea.COMPLIANCE, 1),
    /** A relation fails of which there was one already of the same type, ends, group and attributes. */
    DUPLICATE_RELATION(HealthArea.RELATIONSHIPS, 1),
    /** A relation fails that lacks an end. */
    ORPHAN_RELATION(HealthArea.RELATIONSHIPS, 1),
    /** A relation fails one end of which is stale. */
    STALE_RELATION(HealthArea.RELATIONSHIPS, 1),
    /** A relation fails that is not as the model of classes and relations wants it. */
    UNRULED_RELATION(HealthArea.RELATIONSHIPS, 1);

    private final HealthArea area;
    private final double defaultWeight;

    HealthMetric(HealthArea area, double defaultWeight) {
        this.area = area;
        this.defaultWeight = defaultWeight;
    }

    /** The area that it is a part of. */
    public HealthArea area() {
        return area;
    }

    /** What it weighs in its area unless it is said otherwise: 60 and 40 for completeness, the same for all others. */
    public double defaultWeight() {
        return defaultWeight;
    }
}
