// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
/** Your own code: Handlers.java, a copy of Handlers.sample.java. */
package shop;
