package org.itsmkit.service;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** One of the things that a {@link ConfigurationChange} does, as data; made by its methods, which say what each means. */
public sealed interface ChangeStep {

    /** Dispatches on the kind of step. */
    void accept(Visitor visitor);

    /** One method for each kind of step. */
    interface Visitor {

        void create(Create step);

        void edit(Edit step);

        void health(Health step);

        void needs(Needs step);

        void reclassify(Reclassify step);

        void mark(Mark step);

        void perform(PerformAction step);

        void relate(Relate step);

        void revise(Revise step);

        void end(End step);

        void restore(Restore step);

        void retract(Retract step);
    }

    /** @param item the item to create */
    record Create(NewItem item) implements ChangeStep {
        public Create {
            InvalidInput.present("item", item);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.create(this);
        }
    }

    /** @param edits of held fields and attributes, at least one */
    record Edit(CiId item, List<FieldEdit<?>> edits) implements ChangeStep {
        public Edit {
            InvalidInput.present("item", item);
            edits = InvalidInput.each("edits", edits);
            if (edits.isEmpty()) {
                throw new InvalidInput("edits", "at least one", edits);
            }
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.edit(this);
        }
    }

    /** @param health how ill it is */
    record Health(CiId item, Severity health) implements ChangeStep {
        public Health {
            InvalidInput.present("item", item);
            InvalidInput.present("health", health);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.health(this);
        }
    }

    /** @param rule how many of the group it needs, or null for what the relations' type says */
    record Needs(CiId item, String group, @Nullable Redundancy rule) implements ChangeStep {
        public Needs {
            InvalidInput.present("item", item);
            Keys.check("group", group);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.needs(this);
        }
    }

    /** @param ciClass the key of the class it is of instead */
    record Reclassify(CiId item, String ciClass) implements ChangeStep {
        public Reclassify {
            InvalidInput.present("item", item);
            Keys.check("class", ciClass);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.reclassify(this);
        }
    }

    /** @param original the item that it is a duplicate of, or null when it is none after all */
    record Mark(CiId item, @Nullable CiId original) implements ChangeStep {
        public Mark {
            InvalidInput.present("item", item);
            if (original != null && original.equals(item)) {
                throw new InvalidInput("original", "another item", original);
            }
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.mark(this);
        }
    }

    /** @param action an action of its life cycle */
    record PerformAction(CiId item, Perform action) implements ChangeStep {
        public PerformAction {
            InvalidInput.present("item", item);
            InvalidInput.present("action", action);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.perform(this);
        }
    }

    /** @param relation the relation to make */
    record Relate(NewRelation relation) implements ChangeStep {
        public Relate {
            InvalidInput.present("relation", relation);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.relate(this);
        }
    }

    /** @param revision what becomes of the relation */
    record Revise(RelationId relation, RelationRevision revision) implements ChangeStep {
        public Revise {
            InvalidInput.present("relation", relation);
            InvalidInput.present("revision", revision);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.revise(this);
        }
    }

    /** @param element the item or relation that is there no longer */
    record End(ElementId element) implements ChangeStep {
        public End {
            InvalidInput.present("element", element);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.end(this);
        }
    }

    /** @param view when the item was what it is to be again */
    record Restore(CiId item, AsOf view) implements ChangeStep {
        public Restore {
            InvalidInput.present("item", item);
            InvalidInput.present("view", view);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.restore(this);
        }
    }

    /** @param turn the instant at which nothing changed after all */
    record Retract(ElementId element, Instant turn) implements ChangeStep {
        public Retract {
            InvalidInput.present("element", element);
            InvalidInput.present("turn", turn);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.retract(this);
        }
    }
}
