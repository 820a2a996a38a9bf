package org.itsmkit.examples.replay;

import java.util.Map;

final class TextReport {
    private TextReport() {}

    static String print(Map<String, Object> report) {
        return Json.print(Map.of("run", report.get("run")));
    }
}
