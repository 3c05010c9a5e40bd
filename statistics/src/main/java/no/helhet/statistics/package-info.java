/// Estimators as pure functions: data in, a typed result out; no framework, no files, no clock.
///
/// What every room shares lies here: columns ([Numbers], [Groups], [Frame], [Design]) and the
/// answer
/// of an estimation ([Fit]). The rooms: `mixed` (multilevel models), `area` (rates, shrinkage,
/// decomposition, funnels), `survey` (scales, shares, ordinal answers), `regression` (least squares
/// with honest standard errors, fixed effects, permutation), `agreement` (raters), `linear` (thin
/// over EJML), `analysis` (each method with its specification, for the command and for pages),
/// `reference` (reference cases that the methods are held against).
@NullMarked
package no.helhet.statistics;

import org.jspecify.annotations.NullMarked;
