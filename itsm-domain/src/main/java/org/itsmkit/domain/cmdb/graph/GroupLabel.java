package org.itsmkit.domain.cmdb.graph;

import org.itsmkit.domain.cmdb.Redundancy;

/** What is known of a group beside its members; equal ones are shared by all groups. */
record GroupLabel(String name, Redundancy rule) {}
