package org.itsmkit.sla.quality;

import org.itsmkit.sla.measure.Figure;

/** How many units have no defect, when it is known how many defects there are. */
public enum YieldModel {
    /** 1 - DPU: every defect spoils a unit of its own. The usual one; has no value for more defects than units. */
    LINEAR {
        @Override
        Figure of(double perUnit, long units) {
            return perUnit > 1 ? Figure.undefined(units, method()) : Figure.of(1 - perUnit, units, method());
        }
    },

    /** e<sup>-DPU</sup>: defects fall on units at random, some on the same one. */
    POISSON {
        @Override
        Figure of(double perUnit, long units) {
            return Figure.of(Math.exp(-perUnit), units, method());
        }
    };

    abstract Figure of(double perUnit, long units);

    String method() {
        return "FIRST_TIME_YIELD, " + name();
    }
}
