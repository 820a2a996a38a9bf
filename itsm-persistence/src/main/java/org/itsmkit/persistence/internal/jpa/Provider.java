package org.itsmkit.persistence.internal.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** What has to be said to one provider and is unknown to others, which would complain of it in the log. */
enum Provider {
    HIBERNATE {
        /** Without it a statement of SQL empties the second-level cache of every entity that the host has. */
        @Override
        void prepareSql(Query query) {
            query.setHint("org.hibernate.query.native.spaces", "itsm");
        }
    },
    ECLIPSELINK {
        /** Without it a query with a function or an expression is written with its values in the text. */
        @Override
        void prepareJpql(Query query) {
            query.setHint("eclipselink.jdbc.bind-parameters", "true");
        }
    },
    OTHER;

    static Provider of(EntityManager manager) {
        // The metamodel is the one part that containers hand out as the provider made it.
        String name = manager.getMetamodel().getClass().getName();
        return name.startsWith("org.hibernate.")
                ? HIBERNATE
                : name.startsWith("org.eclipse.persistence.") ? ECLIPSELINK : OTHER;
    }

    void prepareJpql(Query query) {}

    void prepareSql(Query query) {}
}
