package no.helhet.laering.rapport;

import java.util.List;

/// What has changed since a delivery: journal numbers of lines that have come, that say something
/// else, and that are gone.
public record Leveringsendring(List<String> nye, List<String> endret, List<String> borte) {
    public Leveringsendring {
        nye = List.copyOf(nye);
        endret = List.copyOf(endret);
        borte = List.copyOf(borte);
    }

    public boolean isNone() {
        return nye.isEmpty() && endret.isEmpty() && borte.isEmpty();
    }
}
