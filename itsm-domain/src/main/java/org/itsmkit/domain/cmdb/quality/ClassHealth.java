package org.itsmkit.domain.cmdb.quality;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.sla.InvalidInput;

/**
 * What is expected of items of a class, and of the classes below it that say nothing of their own.
 *
 * @param ciClass the class
 * @param required which attributes must have a value; those every item has, such as {@code owner}, may be among them. Of a
 *     class without any, items are not judged
 * @param recommended which attributes should have a value, likewise
 * @param staleAfter from which age on of what was last seen an item is stale, more than zero
 * @param related by relations of which types, at either end, an item should belong somewhere; empty: it may stand alone
 * @param isIndependent whether duplicates count; those of a class within a parent do not, since they come with the parent
 */
public record ClassHealth(
        String ciClass,
        Set<String> required,
        Set<String> recommended,
        Duration staleAfter,
        Set<String> related,
        boolean isIndependent) {

    /** After which time an item is stale unless its class says otherwise: 60 days. */
    public static final Duration DEFAULT_STALE_AFTER = Duration.ofDays(60);

    public ClassHealth {
        Keys.check("class", ciClass);
        required = keys("required", required);
        recommended = keys("recommended", recommended);
        related = keys("related", related);
        if (InvalidInput.present("stale after", staleAfter).isNegative() || staleAfter.isZero()) {
            throw new InvalidInput("stale after", "more than zero", staleAfter);
        }
    }

    /** What a model says of a class; after 60 days stale if it does not say. It is independent and may stand alone. */
    public static ClassHealth of(CiClass ciClass) {
        return new ClassHealth(
                ciClass.key(),
                ciClass.required(),
                ciClass.recommended(),
                ciClass.staleAfter().orElse(DEFAULT_STALE_AFTER),
                Set.of(),
                true);
    }

    /** Of an independent class that may stand alone and is stale after 60 days, with no attributes required. */
    public static ClassHealth of(String ciClass) {
        return new ClassHealth(ciClass, Set.of(), Set.of(), DEFAULT_STALE_AFTER, Set.of(), true);
    }

    /** The same with these attributes required. */
    public ClassHealth requiring(String... attributes) {
        return new ClassHealth(ciClass, Set.of(attributes), recommended, staleAfter, related, isIndependent);
    }

    /** The same with these attributes recommended. */
    public ClassHealth recommending(String... attributes) {
        return new ClassHealth(ciClass, required, Set.of(attributes), staleAfter, related, isIndependent);
    }

    /** The same, stale after another time. */
    public ClassHealth staleAfter(Duration age) {
        return new ClassHealth(ciClass, required, recommended, age, related, isIndependent);
    }

    /** The same, an orphan without a relation of one of these types. */
    public ClassHealth related(String... types) {
        return new ClassHealth(ciClass, required, recommended, staleAfter, Set.of(types), isIndependent);
    }

    /** The same of a class within a parent. */
    public ClassHealth dependent() {
        return new ClassHealth(ciClass, required, recommended, staleAfter, related, false);
    }

    private static Set<String> keys(String what, Set<String> keys) {
        InvalidInput.present(what, keys).forEach(key -> Keys.check(what, key));
        return Collections.unmodifiableSet(new TreeSet<>(keys));
    }
}
