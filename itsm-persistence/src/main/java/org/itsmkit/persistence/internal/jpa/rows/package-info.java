/**
 * The rows as classes, mapped by {@code META-INF/itsm-orm.xml}. Open to whatever implements Jakarta Persistence, and to
 * nobody else: not a part of the API. Fields are public because Hibernate 6 warns of every other one.
 */
@NullUnmarked // a provider fills them
package org.itsmkit.persistence.internal.jpa.rows;

import org.jspecify.annotations.NullUnmarked;
