package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.model.RelationType;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Course;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.service.ChangeStep;
import org.itsmkit.service.ElementNotFound;
import org.itsmkit.service.NewItem;
import org.itsmkit.service.NewRelation;
import org.itsmkit.service.RelationRevision;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.spi.ConfigurationOperation;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps of a change in order, each on what those before it left, and notes every reason against one. Belongs to one
 * thread.
 */
final class ChangeDecider implements ChangeStep.Visitor {

    private final Engine engine;
    private final Asking asking;
    private final ItemAccess access;
    private final PeopleCheck people;
    private final ConfigurationModel model;
    private final GraphDraft draft;
    private final String reason;
    private final List<Reason> refusals = new ArrayList<>();

    /** @param reason why the change is made: the comment of actions that have none */
    ChangeDecider(Engine engine, Asking asking, GraphDraft draft, String reason) {
        this.engine = engine;
        this.asking = asking;
        this.access = new ItemAccess(engine, asking);
        this.people = new PeopleCheck(engine.with().directory());
        this.model = engine.with().model();
        this.draft = draft;
        this.reason = reason;
    }

    /** Every reason against the steps that were taken, each once. */
    List<Reason> refusals() {
        return refusals.stream().distinct().toList();
    }

    @Override
    public void create(ChangeStep.Create step) {
        NewItem wanted = step.item();
        CiClass ciClass = model.require(wanted.ciClass());
        CiId id =
                wanted.id() != null ? wanted.id() : new CiId(engine.with().ids().next(draft.now()));
        ConfigurationItem bare = ConfigurationItem.of(
                id,
                ciClass.key(),
                Texts.storable("name", wanted.name()),
                ciClass.lifeCycle().initial());
        ConfigurationItem item = bare;
        for (Map.Entry<String, Redundancy> rule : wanted.redundancy().entrySet()) {
            item = item.needing(rule.getValue(), rule.getKey());
        }
        item = model.edit(item, wanted.edits());
        refusals.addAll(access.objections(ConfigurationOperation.CONFIGURE, item));
        checkEdits(ciClass, wanted.edits(), item);
        if (wanted.id() != null && draft.elements().isKnown(id)) {
            refuse("item.id.taken", "There was an item of id " + id + " before; give the new one another.", id);
            return;
        }
        ElementDraft<ConfigurationItem> created = draft.newItem(id);
        created.become(created.after().begun(draft.from(), draft.until(), item));
    }

    @Override
    public void edit(ChangeStep.Edit step) {
        change(step.item(), ConfigurationOperation.CONFIGURE, item -> {
            checkEdits(model.require(item.ciClass()), step.edits(), item);
            return model.edit(item, step.edits());
        });
    }

    @Override
    public void health(ChangeStep.Health step) {
        change(step.item(), ConfigurationOperation.CONFIGURE, item -> item.health(step.health()));
    }

    @Override
    public void needs(ChangeStep.Needs step) {
        change(step.item(), ConfigurationOperation.CONFIGURE, item -> item.withNeed(step.group(), step.rule()));
    }

    @Override
    public void reclassify(ChangeStep.Reclassify step) {
        CiClass ciClass = model.require(step.ciClass());
        change(
                step.item(),
                ConfigurationOperation.CONFIGURE,
                item -> item.ofClass(ciClass.key(), stageAs(ciClass, item)));
    }

    @Override
    public void mark(ChangeStep.Mark step) {
        CiId original = step.original();
        if (original != null && draft.look(original).isEmpty()) {
            notThere(original);
        }
        change(step.item(), ConfigurationOperation.CONFIGURE, item -> {
            CiId marked = item.duplicateOf();
            boolean isHidden = marked != null && !draft.elements().isVisible(marked, draft.readers());
            if (original == null) {
                return isHidden ? item : item.duplicateOf(null);
            }
            if (isHidden) {
                refuse("item.marked", item.id() + " is marked as a duplicate already.", item.id());
            } else if (draft.leadsTo(original, item.id())) {
                refuse("duplicate.circle", original + " is marked as a duplicate of " + item.id() + ".", original);
            }
            return item.duplicateOf(original);
        });
    }

    /** The stage of an item that becomes one of this class: its own if the class has it, otherwise the first. */
    static State stageAs(CiClass ciClass, ConfigurationItem item) {
        return ciClass.lifeCycle()
                .state(item.stage().key())
                .filter(item.stage()::equals)
                .orElse(ciClass.lifeCycle().initial());
    }

    @Override
    public void perform(ChangeStep.PerformAction step) {
        Perform action =
                step.action().comment() == null ? step.action().with(NewComment.internally(reason)) : step.action();
        change(step.item(), ConfigurationOperation.PERFORM, item -> {
            CiClass ciClass = model.require(item.ciClass());
            if (!action.edits().isEmpty()) {
                refusals.addAll(access.objections(ConfigurationOperation.CONFIGURE, item));
                checkEdits(ciClass, action.edits(), item);
            }
            DecisionContext context = DecisionContext.alone(asking.actor(), access.roles(item), draft.now());
            return model.decide(item, action, context).fold(accepted -> accepted.item(), refused -> {
                refusals.addAll(refused.reasons());
                return item;
            });
        });
    }

    @Override
    public void relate(ChangeStep.Relate step) {
        NewRelation wanted = step.relation();
        RelationType type = model.requireRelationType(wanted.type());
        Optional<ConfigurationItem> source = draft.look(wanted.source());
        Optional<ConfigurationItem> target = draft.look(wanted.target());
        source.ifPresentOrElse(
                item -> refusals.addAll(access.objections(ConfigurationOperation.CONFIGURE, item)),
                () -> notThere(wanted.source()));
        if (target.isEmpty()) {
            notThere(wanted.target());
        }
        RelationId id = new RelationId(engine.with().ids().next(draft.now()));
        Relation relation = Relation.of(id, type.key(), wanted.source(), wanted.target())
                .inGroup(wanted.group())
                .during(wanted.calendar());
        checkCalendar(wanted.calendar());
        refusals.addAll(people.objections(asking.tenant(), wanted.edits()));
        ElementDraft<Relation> created = draft.newRelation(id);
        created.become(created.after()
                .begun(
                        draft.from(),
                        draft.until(),
                        new RelationRevision.Edits(wanted.edits()).of(relation, type.attributes())));
    }

    @Override
    public void revise(ChangeStep.Revise step) {
        ElementDraft<Relation> relation = draft.relation(step.relation());
        Optional<Relation> then = relation.after().at(draft.from());
        if (then.isEmpty()) {
            notThere(step.relation());
            return;
        }
        checkSource(then.get());
        if (step.revision() instanceof RelationRevision.During during) {
            checkCalendar(during.calendar());
        }
        Relation revised = step.revision()
                .of(then.get(), model.requireRelationType(then.get().type()).attributes());
        relation.become(relation.after().changed(draft.from(), draft.until(), revised));
    }

    @Override
    public void end(ChangeStep.End step) {
        if (step.element() instanceof RelationId id) {
            ElementDraft<Relation> relation = draft.relation(id);
            relation.after().at(draft.from()).ifPresentOrElse(this::checkSource, () -> notThere(id));
            relation.become(relation.after().ended(draft.from(), draft.until()));
            return;
        }
        ElementDraft<ConfigurationItem> item = draft.item((CiId) step.element());
        item.after()
                .at(draft.from())
                .ifPresentOrElse(
                        value -> refusals.addAll(access.objections(ConfigurationOperation.CONFIGURE, value)),
                        () -> notThere(item.id()));
        item.become(item.after().ended(draft.from(), draft.until()));
        endRelations((CiId) step.element(), draft.from(), draft.until());
    }

    @Override
    public void restore(ChangeStep.Restore step) {
        AsOf view = step.view();
        ElementDraft<ConfigurationItem> item = draft.pastItem(step.item());
        Optional<ConfigurationItem> was =
                draft.elements().course(step.item(), view).at(view.valid());
        if (was.isEmpty()) {
            refuse("item.not.there.then", "There was no item " + step.item() + " then, as it was known.", step.item());
            return;
        }
        Optional<ConfigurationItem> is = item.after().at(draft.from());
        ConfigurationItem value = was.get();
        refusals.addAll(access.objections(ConfigurationOperation.CONFIGURE, is.orElse(value)));
        refusals.addAll(access.unreadable(differing(is, value), is.orElse(value)));
        item.become(
                is.isPresent()
                        ? item.after().changed(draft.from(), draft.until(), value)
                        : item.after().begun(draft.from(), draft.until(), value));
    }

    @Override
    public void retract(ChangeStep.Retract step) {
        if (step.element() instanceof CiId id) {
            ElementDraft<ConfigurationItem> item = draft.pastItem(id);
            item.before().values().stream()
                    .reduce((one, other) -> other)
                    .ifPresent(value -> refusals.addAll(access.objections(ConfigurationOperation.CONFIGURE, value)));
            if (retract(item, step.turn()) && item.after().last().isEmpty()) {
                endRelations(id, step.turn(), null);
            }
            return;
        }
        ElementDraft<Relation> relation = draft.relation((RelationId) step.element());
        relation.after().last().ifPresent(this::checkSource);
        retract(relation, step.turn());
    }

    private <E extends Element> boolean retract(ElementDraft<E> element, Instant turn) {
        Course<E> course = element.after();
        if (!course.turnsAt(turn)) {
            refuse("nothing.changed.then", "Nothing is known to have changed at " + turn + ".", element.id());
            return false;
        }
        element.become(course.without(turn));
        return true;
    }

    private void endRelations(CiId item, Instant from, @Nullable Instant until) {
        for (ElementDraft<Relation> relation : draft.relationsOf(item)) {
            relation.become(relation.after().ended(from, until));
        }
    }

    private void change(CiId id, ConfigurationOperation operation, UnaryOperator<ConfigurationItem> how) {
        ElementDraft<ConfigurationItem> item = draft.item(id);
        Optional<ConfigurationItem> then = item.after().at(draft.from());
        if (then.isEmpty()) {
            notThere(id);
            return;
        }
        List<Reason> objections = access.objections(operation, then.get());
        refusals.addAll(objections);
        item.become(item.after().changed(draft.from(), draft.until(), how.apply(then.get())));
    }

    /** Throws {@link ElementNotFound} when the source of a relation may not be seen. */
    private void checkSource(Relation relation) {
        draft.look(relation.source())
                .ifPresent(source -> refusals.addAll(access.objections(ConfigurationOperation.CONFIGURE, source)));
    }

    private void checkEdits(CiClass ciClass, List<FieldEdit<?>> edits, ConfigurationItem item) {
        List<Field<?>> fields = new ArrayList<>(edits.size());
        for (FieldEdit<?> edit : edits) {
            // What the class says of the field counts, not what the caller's own field of this name says.
            fields.add(ciClass.editable().require(edit.field().name()));
        }
        refusals.addAll(access.unreadable(fields, item));
        refusals.addAll(people.objections(asking.tenant(), edits));
    }

    private void checkCalendar(@Nullable String calendar) {
        if (calendar != null
                && engine.with().calendars().find(CalendarKey.of(calendar)).isEmpty()) {
            throw new InvalidInput("calendar", "the key of a calendar that the desk is built with", calendar);
        }
    }

    /** What of the item's guarded fields would become another. */
    private List<Field<?>> differing(Optional<ConfigurationItem> is, ConfigurationItem value) {
        FieldValues now = is.map(ConfigurationItem::attributes).orElse(FieldValues.EMPTY);
        TreeSet<String> names = new TreeSet<>(now.asMap().keySet());
        names.addAll(value.attributes().asMap().keySet());
        List<Field<?>> differing = new ArrayList<>();
        names.stream()
                .filter(name -> !Objects.equals(
                        now.asMap().get(name), value.attributes().asMap().get(name)))
                .flatMap(name -> model
                        .find(value.ciClass())
                        .flatMap(known -> known.attributes().find(name))
                        .stream())
                .forEach(differing::add);
        if (!Objects.equals(is.map(ConfigurationItem::owner).orElse(null), value.owner())) {
            differing.add(ItemFields.OWNER);
        }
        if (!Objects.equals(is.map(ConfigurationItem::supportGroup).orElse(null), value.supportGroup())) {
            differing.add(ItemFields.SUPPORT_GROUP);
        }
        return differing;
    }

    private void notThere(ElementId id) {
        refuse(
                "element.not.there.then",
                (id instanceof CiId ? "Item " : "Relation ") + id + " was not there at " + draft.from() + ".",
                id);
    }

    private void refuse(String code, String message, ElementId id) {
        refusals.add(Reason.of(code, message, Map.of("element", id.toString())));
    }
}
