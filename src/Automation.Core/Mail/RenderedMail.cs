namespace Automation.Core.Mail;

/// <summary>A mail's content.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Html">Refers to each image by <c>cid:</c> and its name.</param>
/// <param name="Text">The same in plain text.</param>
public sealed record RenderedMail(string Subject, string Html, string Text, IReadOnlyList<InlineImage> Images);
