package org.itsmkit.domain.cmdb.drawing;

import java.util.ArrayList;
import java.util.List;

/** The part of a picture that an impact concerns. */
final class Impacted {

    private Impacted() {}

    /** What is down and what that needs itself. */
    static Picture of(Picture picture) {
        List<PictureNode> nodes = picture.nodes();
        boolean[] isKept = new boolean[nodes.size()];
        for (int i = 0; i < isKept.length; i++) {
            isKept[i] = nodes.get(i).role().isDown();
        }
        List<PictureNeed> kept = picture.needs().stream()
                .filter(need -> nodes.get(need.dependent()).role().isDown())
                .toList();
        kept.forEach(need -> need.providers().forEach(provider -> isKept[provider] = true));
        int[] number = new int[nodes.size()];
        List<PictureNode> left = new ArrayList<>();
        for (int i = 0; i < number.length; i++) {
            number[i] = left.size();
            if (isKept[i]) {
                left.add(nodes.get(i));
            }
        }
        return new Picture(
                picture.title(),
                left,
                kept.stream().map(need -> numbered(need, number)).toList());
    }

    private static PictureNeed numbered(PictureNeed need, int[] number) {
        return new PictureNeed(
                number[need.dependent()],
                need.group(),
                need.providers().stream().map(provider -> number[provider]).toList(),
                need.count());
    }
}
