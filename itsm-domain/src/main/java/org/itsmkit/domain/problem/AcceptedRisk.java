package org.itsmkit.domain.problem;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.sla.InvalidInput;

/**
 * Why a problem is lived with.
 *
 * @param reason why
 * @param owner who answers for it
 * @param until when it has to be looked at again
 */
public record AcceptedRisk(String reason, Person owner, Instant until) {

    public AcceptedRisk {
        InvalidInput.present("reason of the risk", reason);
        InvalidInput.present("owner of the risk", owner);
        InvalidInput.present("end of the risk", until);
    }

    public List<FieldEdit<?>> edits() {
        return List.of(Problem.RISK_REASON.to(reason), Problem.RISK_OWNER.to(owner), Problem.RISK_UNTIL.to(until));
    }
}
