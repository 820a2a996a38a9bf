package org.itsmkit.domain.change;

import org.itsmkit.domain.Delay;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.sla.InvalidInput;

/**
 * What a house decides about changes.
 *
 * @param normal who authorises a normal change, before it is scheduled. {@link Change#type} adds what is approved
 * @param emergency who authorises an emergency change, of another key
 * @param retrospective how long after its implementation began an emergency change may wait for that, such as 2 working days; then it is
 *     flagged
 */
public record ChangeSettings(ApprovalPolicy normal, ApprovalPolicy emergency, Delay retrospective) {

    public ChangeSettings {
        InvalidInput.present("policy for normal changes", normal);
        InvalidInput.present("policy for emergency changes", emergency);
        InvalidInput.present("time for retrospective authorisation", retrospective);
        if (normal.key().equals(emergency.key())) {
            throw new InvalidInput("policy for emergency changes", "another key than that for normal ones", emergency);
        }
    }
}
