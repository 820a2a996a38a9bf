package org.itsmkit.domain.cmdb.model;

import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.sla.InvalidInput;

/**
 * How a group of providers stands.
 *
 * @param rule how many of them are needed
 * @param members how many there are, 0 or more; those that are not live or not enabled are none
 * @param failed how many of them have failed, 0 to {@code members}
 */
public record GroupStanding(Redundancy rule, int members, int failed) {

    public GroupStanding {
        InvalidInput.present("rule", rule);
        if (members < 0) {
            throw new InvalidInput("members", "0 or more", members);
        }
        if (failed < 0 || failed > members) {
            throw new InvalidInput("failed", "0 to " + members, failed);
        }
    }

    /** How many may fail with the need still met. */
    public int tolerated() {
        return rule.tolerated(members);
    }

    /** How many must be up: fewer than the rule names when there are not so many. */
    public int needed() {
        return members - tolerated();
    }

    /** Whether the need is not met now. */
    public boolean isBroken() {
        return failed > tolerated();
    }

    /** How many more may fail with the need still met, 0 or more. */
    public int spare() {
        return Math.max(0, tolerated() - failed);
    }

    /** The group without one of its members, 1 or more. */
    GroupStanding without(boolean memberHasFailed) {
        return new GroupStanding(rule, members - 1, failed - (memberHasFailed ? 1 : 0));
    }
}
