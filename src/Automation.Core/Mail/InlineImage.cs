namespace Automation.Core.Mail;

/// <summary>A picture inside a mail.</summary>
/// <param name="Name">File name, such as <c>flow.png</c>; with the mail's operation and a domain it makes the content id.</param>
/// <param name="Png">The file.</param>
public sealed record InlineImage(string Name, byte[] Png);
