package no.helhet.laering.rapport;

import java.util.List;

/// The lines that a control has found something in, a page of them.
///
/// @param rapport the page it belongs to, for its form, year and municipality
/// @param side which page, from 1
/// @param sider how many there are
public record Kostrafunnside(
        Kostraside rapport, Kommunerapport.Gruppe gruppe, List<Rad> rader, int side, int sider) {
    public Kostrafunnside {
        rader = List.copyOf(rader);
    }

    /// @param adresse of the line's own page, empty when nobody is found behind it
    /// @param programmer how many programmes the line could have been about
    /// @param funn what this control found in the line
    public record Rad(String journalnr, String adresse, int programmer, List<Kostrafunn> funn) {
        public Rad {
            funn = List.copyOf(funn);
        }
    }
}
