namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>A link in a line.</summary>
/// <param name="Start">Where in the line's text its own text begins.</param>
internal readonly record struct SeenLink(int Start, string Text, string Url);
