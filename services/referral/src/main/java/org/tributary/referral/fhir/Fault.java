package org.tributary.referral.fhir;

/**
 * One thing that keeps a request from being carried out.
 *
 * @param expression where in what was sent, as FHIRPath says it
 * @param name our name of the problem, as the list of problems has it
 * @param words what is wrong, without anything of the person
 */
record Fault(String expression, String name, String words) {}
