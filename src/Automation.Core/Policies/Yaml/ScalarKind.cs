namespace Automation.Core.Policies.Yaml;

/// <summary>What a scalar is by the core schema of YAML 1.2, where <c>on</c>, <c>off</c>, <c>yes</c> and <c>no</c> are texts.</summary>
internal enum ScalarKind
{
    Text,
    WholeNumber,
    OtherNumber,
    Flag,
    Null,
}
