package no.helhet.laering.omrade;

import java.util.List;

/// How many people, and how many of them are counted, in one stratum of an area.
///
/// @param omrade the area that is compared
/// @param ytre the area it lies in, where those compared lie in several; else empty
/// @param indre the smaller area the figure is from; empty when there is none
/// @param stratum levels of each factor that people are divided by, in the order of the factors
/// @param folk people
/// @param antall of them counted
record Omradecelle(
        String omrade, String ytre, String indre, List<String> stratum, long folk, long antall) {}
