namespace Automation.Email.Rendering.Pages;

/// <summary>Something that a list links to.</summary>
/// <param name="Url">http or https; null where the address is neither, and then nothing is linked.</param>
/// <param name="Detail">Where it is and how old: "octo-org/ledger #12, waits 3 working days".</param>
public sealed record PageItem(string Text, Uri? Url, string Detail);
