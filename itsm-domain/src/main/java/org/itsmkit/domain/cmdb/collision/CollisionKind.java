package org.itsmkit.domain.cmdb.collision;

/** Why changes collide. */
public enum CollisionKind {
    /** Two work on the same item. */
    SAME_ITEM,
    /** One works on an item that needs an item of the other directly, or is needed by it: a child or a parent. */
    RELATED_ITEM,
    /** Both take down the same service. */
    SHARED_SERVICE,
    /** Together they take down what no part of them would: members of one need fail to all of them, and too many. */
    JOINT_EXHAUSTION
}
