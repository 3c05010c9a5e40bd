package no.helhet.laering.apnetall;

import no.helhet.laering.apnetall.TallRepository.Arscelle;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The published figures as everybody may read them, of every municipality.
@Service
@Transactional(readOnly = true)
class Apnetall {
    private final UtgaveRepository releases;
    private final TallRepository cells;

    Apnetall(UtgaveRepository releases, TallRepository cells) {
        this.releases = releases;
        this.cells = cells;
    }

    /// The release in force of each municipality and year.
    List<Utgave> findCurrent() {
        return releases.findCurrent();
    }

    /// All releases of a municipality, the newest first.
    List<Utgave> findAll(String kommunenr) {
        return releases.findAll(kommunenr);
    }

    Optional<Utgave> findLatest(String kommunenr, int ar) {
        return releases.findLatest(kommunenr, ar);
    }

    List<Tallsted> findPlaces(Collection<Utgave> utgaver) {
        return cells.findPlaces(utgaver);
    }

    List<Arscelle> findCells(Tabell tabell, Collection<Utgave> utgaver, Collection<String> steder) {
        return cells.findCells(tabell, utgaver, steder);
    }
}
