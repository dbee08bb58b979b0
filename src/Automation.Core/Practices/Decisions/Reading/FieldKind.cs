namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>What a record says of itself by name, wherever it does.</summary>
internal enum FieldKind
{
    Status,
    Date,
    ReviewBy,
    Reversibility,
    Drivers,
    Approvers,
    Contributors,
    Informed,
    Supersedes,
    SupersededBy,
    Covers,
    Title,
    Number,
}
