using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Xml.Linq;
using CvClass.PowerShell.Cmdlets;
using Newtonsoft.Json;

// Writes docs/help/<language>/CvClass.PowerShell.dll-Help.xml from the XML comments of the cmdlets and, for Chinese, from texts.zh-CN.json.
// platyPS does the same from Markdown, but is in no registry that a build machine is sure to reach.
var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "CvClass.psd1")) || !Directory.Exists(Path.Combine(root.FullName, "src"))) root = root.Parent ?? throw new DirectoryNotFoundException("CvClass.psd1");
var generator = Path.Combine(root.FullName, "docs", "generator");
var comments = XDocument.Load(Path.ChangeExtension(typeof(CvCommand).Assembly.Location, ".xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);
var examples = JsonConvert.DeserializeObject<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(generator, "examples.json")))!;
var chinese = JsonConvert.DeserializeObject<CvClass.Help.Chinese>(File.ReadAllText(Path.Combine(generator, "texts.zh-CN.json")))!;
var cmdlets = typeof(CvCommand).Assembly.GetExportedTypes().Where(t => t.IsDefined(typeof(CmdletAttribute), false)).OrderBy(CvClass.Help.Maml.Name, StringComparer.Ordinal).ToArray();
foreach (var (language, texts) in new (string, CvClass.Help.ITexts)[] { ("en-US", new CvClass.Help.English(comments)), ("zh-CN", chinese) })
{
    var folder = Directory.CreateDirectory(Path.Combine(root.FullName, "docs", "help", language));
    var help = new XElement("helpItems", new XAttribute("schema", "maml"), cmdlets.Select(c => CvClass.Help.Maml.Command(c, texts, examples.GetValueOrDefault(CvClass.Help.Maml.Name(c), []))));
    File.WriteAllText(Path.Combine(folder.FullName, "CvClass.PowerShell.dll-Help.xml"), "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + help.ToString().ReplaceLineEndings("\n") + "\n");
}
