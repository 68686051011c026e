package org.parallelworkbench.bench.corpus;

import java.util.List;

/** A way of writing that words are invented in. */
enum Script {
  /** Mostly ASCII; now and then a word with an accent, a sharp s or a ligature. */
  ENGLISH(
      "eeeeeeeeeeeetttttttttaaaaaaaaooooooooiiiiiiinnnnnnnsssssshhhhhhrrrrrrddddllll"
          + "cccuuummmwwffggyyppbbvkjxqz",
      "the of and to a in that it is was he for with as his on be at by had not are but "
          + "from or have an they which one you were all her she there would their",
      "café naïve Straße piñata élan Übermut ﬁne kapı",
      2,
      11,
      " "),
  GERMAN(
      "eeeeeeeeeeeeeeeennnnnnnnnniiiiiiissssssrrrrrrraaaaaatttttddddhhhhuuuullllccggmmoobbwwff"
          + "kkzzppvjyxqäöüß",
      "der die und in den von zu das mit sich für über",
      "",
      2,
      13,
      " "),
  CYRILLIC(
      "ооооооооооеееееееееааааааааииииииииннннннттттттссссссррррввввллллкккмммдддпппууяыьгзбчйхжшюцщэф",
      "и в не на я быть он с что а по это она к",
      "",
      2,
      11,
      " "),
  GREEK(
      "αααααααααααοοοοοοοοοιιιιιιιιιεεεεεεεετττττττσσσσσννννννυυυυρρρρππππκκκκμμμλλληηωωδγχθφβξζψάέίό",
      "και το η να του ο της με που την από για",
      "",
      2,
      10,
      " "),
  /** Written without spaces. */
  CJK(
      "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切",
      "我们 他们 没有 可以 什么 自己 这个 时候",
      "",
      1,
      3,
      "");

  private final String letters;
  private final String commonWords;
  private final String rareWords;
  private final int shortest;
  private final int longest;
  private final String gap;

  Script(
      String letters, String commonWords, String rareWords, int shortest, int longest, String gap) {
    this.letters = letters;
    this.commonWords = commonWords;
    this.rareWords = rareWords;
    this.shortest = shortest;
    this.longest = longest;
    this.gap = gap;
  }

  /** The letters of invented words, each as often as it is common. */
  String letters() {
    return letters;
  }

  /** The words at the first ranks. */
  List<String> commonWords() {
    return List.of(commonWords.split(" "));
  }

  /** Words spread over the later ranks. */
  List<String> rareWords() {
    return rareWords.isEmpty() ? List.of() : List.of(rareWords.split(" "));
  }

  /** The fewest letters of an invented word. */
  int shortest() {
    return shortest;
  }

  /** The most letters of an invented word. */
  int longest() {
    return longest;
  }

  /** What stands between words. */
  String gap() {
    return gap;
  }
}
