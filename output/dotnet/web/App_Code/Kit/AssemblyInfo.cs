// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Reflection;

[assembly: AssemblyTitle("Alipay Cross-Border E-Payment")]
[assembly: AssemblyInformationalVersion("1.0.0")]
