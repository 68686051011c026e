/**
 * What the program knows of clusters without their libraries: how they are set up, and what they
 * are asked to do. The library that does it is found at run time, in a class loader of its own.
 */
package org.parallelworkbench.engine.cluster;
