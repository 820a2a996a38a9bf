package org.itsmkit.domain.cmdb.quality;

/** What of a configuration graph can be in good order. */
public enum HealthArea {
    /** Items have the values that they should have. */
    COMPLETENESS,
    /** Items are what is there: none stands alone, is forgotten, or is there twice. */
    CORRECTNESS,
    /** Items are as they are expected to be. */
    COMPLIANCE,
    /** Relations are what is there, and may be. */
    RELATIONSHIPS
}
