package no.helhet.laering.uttrekk;

import no.helhet.register.Registerutvalg;
import no.helhet.register.Registerutvalg.Populasjon;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is asked for, by whom it is allowed, and how it is made coarser.
///
/// @param referanse of the approval, `arkiv` where it lies
/// @param variabler as `table.column`
/// @param slutt the last day it may be fetched
/// @param aldersgrupper ages and years of birth in groups of five years
/// @param maneder days as months
/// @param avrundingOre amounts are rounded to the nearest multiple, 1 for not at all
record Uttrekksinnhold(
        String tittel,
        String formal,
        Uttrekksgrunnlag grunnlag,
        String referanse,
        String arkiv,
        String mottaker,
        List<String> variabler,
        Populasjon populasjon,
        @Nullable Integer fodtFra,
        @Nullable Integer fodtTil,
        LocalDate fom,
        LocalDate tom,
        LocalDate slutt,
        boolean aldersgrupper,
        boolean maneder,
        long avrundingOre) {
    Uttrekksinnhold {
        variabler = List.copyOf(variabler);
    }

    /// The columns by table, in the order they were chosen.
    Map<String, List<String>> tables() {
        var tables = new LinkedHashMap<String, List<String>>();
        for (var variabel : variabler) {
            int dot = variabel.indexOf('.');
            tables.computeIfAbsent(variabel.substring(0, dot), t -> new ArrayList<>())
                    .add(variabel.substring(dot + 1));
        }
        return tables;
    }

    /// Which rows of a table.
    Registerutvalg of(String kommunenr, String table, List<String> columns, String order) {
        return new Registerutvalg(
                kommunenr, table, columns, fom, tom, populasjon, fodtFra, fodtTil, order);
    }
}
