package org.itsmkit.sla.desk;

/** How one promised target stands. */
public enum TargetStanding {
    /** Done with no more than the target elapsed; exactly the target is met. */
    MET,
    /** More than the target elapsed, whether it is done by now or still runs. */
    BREACHED,
    /** Neither done nor past its target, or not begun: it says nothing yet. */
    UNDECIDED,
    /** Called off: the promise no longer applied. */
    CANCELLED,
    /** Nothing was promised. */
    NO_TARGET
}
