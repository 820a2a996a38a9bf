package org.itsmkit.domain.level;

/** Between whom an agreement is made, and about what. Of each kind, one agreement covers a piece of work at most. */
public enum AgreementKind {
    /** Service level agreement: with a customer, about a service. */
    SLA,
    /** Operational level agreement: between teams of one provider. */
    OLA,
    /** Underpinning contract: with a supplier. */
    UNDERPINNING_CONTRACT,
    /** Experience level agreement: with a customer, about how the service is experienced. */
    XLA
}
