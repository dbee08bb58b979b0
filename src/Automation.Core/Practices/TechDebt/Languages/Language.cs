using Automation.Core.Practices.TechDebt.Comments;

namespace Automation.Core.Practices.TechDebt.Languages;

/// <summary>A row of the table of languages: which files are written in it, and how comments and strings look there.</summary>
/// <param name="Name">As its users call it; one row may stand for a family that is alike.</param>
/// <param name="Extensions">Extensions without their dot, separated by blanks, in any case.</param>
/// <param name="Syntax">How its comments and strings look.</param>
/// <param name="FileNames">Whole names of files, separated by blanks, in any case.</param>
internal sealed record Language(string Name, string Extensions, CommentSyntax Syntax, string FileNames = "");
