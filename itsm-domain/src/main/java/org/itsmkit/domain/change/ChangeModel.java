package org.itsmkit.domain.change;

/** How a change is authorised. */
public enum ChangeModel {
    /** By a template that was approved once. */
    STANDARD,
    /** By approval before it is scheduled. */
    NORMAL,
    /** By approval that may follow its implementation. */
    EMERGENCY
}
