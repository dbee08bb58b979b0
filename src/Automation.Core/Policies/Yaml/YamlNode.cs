namespace Automation.Core.Policies.Yaml;

/// <summary>A node of a policy file, with the one-based position at which it begins.</summary>
internal abstract record YamlNode(int Line, int Column);
