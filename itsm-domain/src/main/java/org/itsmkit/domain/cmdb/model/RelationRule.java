package org.itsmkit.domain.cmdb.model;

import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * What a class may, must or may not have by way of relations, for its items and those of its subclasses. Immutable.
 *
 * <p>All rules of a class and its superclasses hold together, so that a subclass narrows what is said above it and never widens
 * it: a relation is allowed when every class of the line that lists what may be related so lists this one, and none says that it
 * may not be; and every count is kept. A type of relation of which no rule speaks may relate anything; of one that some rule
 * speaks of, a rule at one end at least must list it, and at neither end may one be against it.
 *
 * <pre>{@code
 * RelationRule.must("virtual-machine", "runs-on", "host").atMost(1)
 * RelationRule.may("location", "contains", "location")
 * RelationRule.mayNot("container", "runs-on", "container")
 * RelationRule.must("application", "supports", "service").incoming()   // the application is the target
 * }</pre>
 *
 * @param ciClass the key of the class it is about
 * @param type the key of the type of relation
 * @param end which end of the relation the class is
 * @param other the key of the class at the other end
 * @param least how many there are of them at least, 0 or more; a must when 1 or more
 * @param most how many there are at most, 0 or more; a may not when 0, and no limit when {@link #UNLIMITED}
 */
public record RelationRule(String ciClass, String type, End end, String other, int least, int most) {

    /** As many as one likes. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Which end of a relation an item is. */
    public enum End {
        SOURCE,
        TARGET
    }

    public RelationRule {
        Keys.check("class", ciClass);
        Keys.check("relation type", type);
        InvalidInput.present("end", end);
        Keys.check("other class", other);
        if (least < 0) {
            throw new InvalidInput("least", "0 or more", least);
        }
        if (most < least) {
            throw new InvalidInput("most", "at least " + least, most);
        }
    }

    /** Its items may be the source of relations of this type to items of the other class. */
    public static RelationRule may(String ciClass, String type, String other) {
        return new RelationRule(ciClass, type, End.SOURCE, other, 0, UNLIMITED);
    }

    /** The same, at least one. */
    public static RelationRule must(String ciClass, String type, String other) {
        return new RelationRule(ciClass, type, End.SOURCE, other, 1, UNLIMITED);
    }

    /** Its items may not be the source of any. */
    public static RelationRule mayNot(String ciClass, String type, String other) {
        return new RelationRule(ciClass, type, End.SOURCE, other, 0, 0);
    }

    /** The same rule of its items as the target. */
    public RelationRule incoming() {
        return new RelationRule(ciClass, type, End.TARGET, other, least, most);
    }

    public RelationRule atLeast(int count) {
        return new RelationRule(ciClass, type, end, other, count, most);
    }

    public RelationRule atMost(int count) {
        return new RelationRule(ciClass, type, end, other, least, count);
    }

    /** Whether it says that there may be such relations. */
    public boolean allows() {
        return most > 0;
    }

    /** Such as {@code each virtual-machine: 1 runs-on host}, or {@code each application: any number of service supports it}. */
    @Override
    public String toString() {
        return "each " + ciClass + ": " + count() + " "
                + (end == End.SOURCE ? type + " " + other : "of " + other + " " + type + " it");
    }

    private String count() {
        if (most == UNLIMITED) {
            return least == 0 ? "any number" : least + " or more";
        }
        return most == 0 ? "none" : least == most ? String.valueOf(most) : least + " to " + most;
    }
}
