package org.itsmkit.domain.approval;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Who has to approve something, as data. Immutable; what was asked under it keeps what it said then.
 *
 * <p>The requester, whoever asked, and those who may act for them never approve. {@link #separatedFrom} adds other roles.
 */
public final class ApprovalPolicy {

    /** How many stages a policy may have. */
    public static final int MOST_STAGES = 50;

    private final String key;
    private final String label;
    private final StageOrder order;
    private final List<ApprovalStage> stages;
    private final List<Field<?>> material;
    private final List<Role> separated;
    private final boolean distinctAcrossStages;
    private final List<Delay> reminders;
    private final @Nullable Delay expiry;

    private ApprovalPolicy(
            String key,
            String label,
            StageOrder order,
            List<ApprovalStage> stages,
            List<Field<?>> material,
            List<Role> separated,
            boolean distinctAcrossStages,
            List<Delay> reminders,
            @Nullable Delay expiry) {
        this.key = key;
        this.label = label;
        this.order = order;
        this.stages = stages;
        this.material = material;
        this.separated = separated;
        this.distinctAcrossStages = distinctAcrossStages;
        this.reminders = reminders;
        this.expiry = expiry;
    }

    /** Stages that are asked one after another. */
    public static ApprovalPolicy sequential(String key, ApprovalStage... stages) {
        return of(key, StageOrder.SEQUENTIAL, stages);
    }

    /** Stages that are all asked at once, and all have to approve. */
    public static ApprovalPolicy parallel(String key, ApprovalStage... stages) {
        return of(key, StageOrder.PARALLEL, stages);
    }

    private static ApprovalPolicy of(String key, StageOrder order, ApprovalStage... stages) {
        List<ApprovalStage> all = InvalidInput.each("stages", Arrays.asList(stages));
        Set<String> keys = new HashSet<>();
        for (ApprovalStage stage : all) {
            if (!keys.add(stage.key())) {
                throw new InvalidInput("stages of " + key, "each key once", stage.key());
            }
        }
        if (all.isEmpty() || all.size() > MOST_STAGES) {
            throw new InvalidInput("stages of " + key, "1 to " + MOST_STAGES, all.size());
        }
        return new ApprovalPolicy(
                Keys.check("approval policy", key),
                key,
                order,
                all,
                List.of(),
                List.of(Role.REQUESTER),
                false,
                List.of(),
                null);
    }

    public ApprovalPolicy labelled(String text) {
        return new ApprovalPolicy(
                key,
                InvalidInput.text("label of approval policy " + key, text, 200),
                order,
                stages,
                material,
                separated,
                distinctAcrossStages,
                reminders,
                expiry);
    }

    /** What is approved: a change of one of these fields makes an approval void. So does one of a field that chooses a stage. */
    public ApprovalPolicy about(Field<?>... fields) {
        return new ApprovalPolicy(
                key,
                label,
                order,
                stages,
                InvalidInput.each("material fields", Arrays.asList(fields)),
                separated,
                distinctAcrossStages,
                reminders,
                expiry);
    }

    /** Who holds one of these roles on it may not approve it either, such as who carries it out, or whom it is about. */
    public ApprovalPolicy separatedFrom(Role... roles) {
        List<Role> all = Stream.concat(Stream.of(Role.REQUESTER), Arrays.stream(roles))
                .distinct()
                .toList();
        return new ApprovalPolicy(key, label, order, stages, material, all, distinctAcrossStages, reminders, expiry);
    }

    /** Nobody votes in more than one stage: whoever several would ask is asked by the first. */
    public ApprovalPolicy distinctAcrossStages() {
        return new ApprovalPolicy(key, label, order, stages, material, separated, true, reminders, expiry);
    }

    /** When those who have not voted are reminded, each counted from when their stage opened. */
    public ApprovalPolicy remindingAfter(Delay... delays) {
        return new ApprovalPolicy(
                key,
                label,
                order,
                stages,
                material,
                separated,
                distinctAcrossStages,
                InvalidInput.each("reminders", Arrays.asList(delays)),
                expiry);
    }

    /** How long a stage may stay open; then the request ends, not approved. */
    public ApprovalPolicy expiringAfter(Delay delay) {
        return new ApprovalPolicy(
                key, label, order, stages, material, separated, distinctAcrossStages, reminders, delay);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public StageOrder order() {
        return order;
    }

    public List<ApprovalStage> stages() {
        return stages;
    }

    /** Whether nobody may vote in more than one stage. */
    public boolean isDistinctAcrossStages() {
        return distinctAcrossStages;
    }

    /** The roles on it whose holders may not approve it; the requester's is always among them. */
    public List<Role> separated() {
        return separated;
    }

    public List<Delay> reminders() {
        return reminders;
    }

    public Optional<Delay> expiry() {
        return Optional.ofNullable(expiry);
    }

    /** The fields that were named by {@link #about}, in that order. */
    public List<Field<?>> named() {
        return material;
    }

    /** The fields whose change makes an approval void, each once. */
    public Set<Field<?>> material() {
        TreeMap<String, Field<?>> byName = new TreeMap<>();
        material.forEach(field -> byName.put(field.name(), field));
        stages.forEach(stage -> stage.reads().forEach(field -> byName.put(field.name(), field)));
        return new LinkedHashSet<>(byName.values());
    }

    /** The stages that are asked about this, in order; empty when it needs no approval by this policy. */
    public List<ApprovalStage> chosen(Facts facts) {
        return stages.stream().filter(stage -> stage.applies(facts)).toList();
    }

    /** What stands for the values of {@link #material} that are shown to approvers: 64 hexadecimal digits. */
    public String digest(Facts facts) {
        return ContentDigest.of(material(), facts);
    }

    /** Policies are equal when they ask the same of the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApprovalPolicy policy
                && policy.key.equals(key)
                && policy.label.equals(label)
                && policy.order == order
                && policy.stages.equals(stages)
                && policy.material.equals(material)
                && policy.separated.equals(separated)
                && policy.distinctAcrossStages == distinctAcrossStages
                && policy.reminders.equals(reminders)
                && Objects.equals(policy.expiry, expiry);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
