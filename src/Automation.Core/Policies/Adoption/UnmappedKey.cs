namespace Automation.Core.Policies.Adoption;

/// <summary>A part of another tool's configuration that our policy cannot say.</summary>
/// <param name="Key">Key path in that configuration, such as <c>rules.body-case</c>. Untrusted, but on one line and not long.</param>
/// <param name="Reason">Why, and what to do about it; one or two sentences.</param>
public sealed record UnmappedKey(string Key, string Reason);
