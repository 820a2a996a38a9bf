package org.itsmkit.domain.cmdb.impact;

import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.Redundancy;

/**
 * What a retirement or a new member makes of a group: a rule such as "2 of n" means something else when n is another.
 *
 * @param dependent whose need the group serves
 * @param group its name
 * @param rule how many of its members must be up
 * @param members how many members there are
 * @param tolerated how many of them may fail
 * @param membersAfter how many there would be; 0 when the last one goes, and then the need is not met
 * @param toleratedAfter how many of those may fail
 */
public record GroupChange(
        CiId dependent,
        String group,
        Redundancy rule,
        int members,
        int tolerated,
        int membersAfter,
        int toleratedAfter) {

    /** Whether fewer failures than before break it. */
    public boolean isWeaker() {
        return membersAfter == 0 || toleratedAfter < tolerated;
    }

    /** Whether so few members are left that fewer than the rule asks for are enough, without anybody having said so. */
    public boolean asksForLess() {
        return membersAfter - toleratedAfter < members - tolerated;
    }
}
