namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>One value of a field; a list has several.</summary>
/// <param name="Name">As the record writes it: "One-way door".</param>
internal sealed record Field(FieldKind Kind, FieldPlace Place, string Name, SeenLine Value);
