package org.itsmkit.service;

import org.itsmkit.domain.level.AgreementKind;
import org.itsmkit.domain.level.ClockCalendar;
import org.itsmkit.sla.clock.ClockReading;

/**
 * One promise and how it stands.
 *
 * @param kind between whom it was promised
 * @param agreement the key of the agreement
 * @param version its version
 * @param target the key of the target
 * @param calendar the calendar it is measured by, and whose it is where the actor may read of whom
 * @param reading the clock, read at one instant; {@link ClockReading#explain()} tells every interval that counted or not
 */
public record ServiceLevel(
        AgreementKind kind,
        String agreement,
        int version,
        String target,
        ClockCalendar calendar,
        ClockReading reading) {}
