namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>Where a field stands; the earlier place counts.</summary>
internal enum FieldPlace
{
    FrontMatter,
    Header,
    Section,
}
