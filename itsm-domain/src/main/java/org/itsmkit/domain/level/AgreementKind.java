package org.itsmkit.domain.level;

/**
 * Between whom an agreement is made, and about what. Of those with a customer one covers a piece of work at most; of those
 * that support it each promises its own part of the work.
 */
public enum AgreementKind {
    /** Service level agreement: with a customer, about a service. */
    SLA,
    /** Operational level agreement: between teams of one provider. */
    OLA,
    /** Underpinning contract: with a supplier. */
    UNDERPINNING_CONTRACT,
    /** Experience level agreement: with a customer, about how the service is experienced. */
    XLA;

    /** Whether it is made to support what a customer was promised: OLA and underpinning contract. */
    public boolean isSupporting() {
        return this == OLA || this == UNDERPINNING_CONTRACT;
    }
}
