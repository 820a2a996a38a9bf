package org.itsmkit.domain.cmdb.model;

import java.util.UUID;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;

/** Items and relations by number. */
final class Sample {

    private Sample() {}

    static CiId id(int number) {
        return new CiId(new UUID(0x7000L, number));
    }

    static ConfigurationItem item(int number, String ciClass) {
        return ConfigurationItem.of(
                id(number),
                ciClass,
                ciClass + " " + number,
                StandardModel.model()
                        .find(ciClass)
                        .map(known -> known.lifeCycle().initial())
                        .orElse(StandardLife.PLANNED));
    }

    static ConfigurationItem live(int number, String ciClass) {
        return item(number, ciClass).in(StandardLife.IN_SERVICE);
    }

    static Relation relation(int number, int source, String type, int target) {
        return Relation.of(new RelationId(new UUID(0x7001L, number)), type, id(source), id(target));
    }
}
